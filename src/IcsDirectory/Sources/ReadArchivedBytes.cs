using System.Runtime.CompilerServices;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Sources;

/// <summary>The bytes of an archived copy, part by part. Each part is a reading of its own, so that a slow receiver holds neither
/// much memory nor the database.</summary>
public sealed class ReadArchivedBytes(SiteDatabase<DirectoryDb> database)
{
    public async IAsyncEnumerable<byte[]> RunAsync(ArchivedCopies.Entry copy, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var number = 0; number * (long)ArchivedCopyPart.Size < copy.Length; number++)
        {
            yield return await PartAsync(copy.Id, number, cancel);
        }
    }

    private async Task<byte[]> PartAsync(int copyId, int number, CancellationToken cancel)
    {
        using var db = database.Separate();
        return await db.Set<ArchivedCopyPart>().Where(part => part.CopyId == copyId && part.Number == number).Select(part => part.Bytes).SingleAsync(cancel);
    }
}
