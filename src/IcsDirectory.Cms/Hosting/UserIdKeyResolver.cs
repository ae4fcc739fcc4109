using System.Buffers.Binary;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Cms.Hosting;

/// <summary>Users' keys are made from their ids, and back: Umbraco's user tables are not here, the site has its own
/// accounts.</summary>
internal sealed class UserIdKeyResolver : IUserIdKeyResolver
{
    private const int SuperUserId = -1;
    private static readonly byte[] Mark = [0x80, 0x00, 0x69, 0x63, 0x73, 0x75, 0x73, 0x72];

    public Task<Guid> GetAsync(int id) => Task.FromResult(
        id == SuperUserId ? Constants.Security.SuperUserKey : new Guid(id, 0, 0, Mark));

    public async Task<int> GetAsync(Guid key)
    {
        var id = await TryGetAsync(key);
        return id.Success ? id.Result : throw new InvalidOperationException($"{key} is not the key of a user.");
    }

    public Task<Attempt<int>> TryGetAsync(Guid key)
    {
        Span<byte> bytes = stackalloc byte[16];
        key.TryWriteBytes(bytes);
        var isUser = bytes[8..].SequenceEqual(Mark) && BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]) == 0;
        return Task.FromResult(key == Constants.Security.SuperUserKey ? Attempt.Succeed(SuperUserId)
            : isUser ? Attempt.Succeed(BinaryPrimitives.ReadInt32LittleEndian(bytes)) : Attempt.Fail<int>());
    }

    public async Task<Attempt<Guid>> TryGetAsync(int id) => Attempt.Succeed(await GetAsync(id));
}
