using IcsDirectory.Cms.Published;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Tests.Cms;

/// <summary>What is live after many changes, each followed on its own, is what a fresh start would load.</summary>
public sealed class LiveTreeTests : EngineTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Following_changes_gives_the_same_as_loading_everything(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 12; i++)
        {
            Site.Saved($"Record {i}", i < 4 ? -1 : Pick(random).Id);
        }

        for (var step = 0; step < 60; step++)
        {
            Change(random, step);

            var followed = Live();
            Site.Get<PublishedRefresh>().Load();
            Assert.Equal(Live(), followed);
        }

        Assert.True(Site.Contents.CheckDataIntegrity(new() { FixIssues = false }).Ok);
    }

    private void Change(Random random, int step)
    {
        var content = Pick(random);
        switch (random.Next(8))
        {
            case 0 or 1:
                Assert.NotEmpty(Site.Contents.PublishBranch(content, PublishBranchFilter.IncludeUnpublished, ["*"]));
                break;
            case 2:
                Site.Contents.Publish(content, ["*"]);
                break;
            case 3:
                Site.Contents.Unpublish(content);
                break;
            case 4:
                content.Name = $"Renamed {step}";
                Site.Contents.Save(content);
                break;
            case 5 when Pick(random) is var parent && !$"{parent.Path},".Contains($",{content.Id},", StringComparison.Ordinal):
                Site.Contents.Move(content, parent.Id);
                break;
            case 6:
                Site.Contents.MoveToRecycleBin(content);
                Site.Contents.Move(content, -1);
                break;
            case 7:
                Site.Contents.Sort(Site.Children(content.ParentId).Select(c => c.Id).Reverse());
                break;
        }
    }

    private IContent Pick(Random random)
    {
        var all = Site.Contents.GetPagedDescendants(-1, 0, 100, out _)
            .Where(c => !c.Trashed)
            .OrderBy(c => c.Id)
            .ToList();
        return all[random.Next(all.Count)];
    }

    private List<string> Live()
    {
        var snapshot = Site.Get<PublishedStore>().Current;
        return [.. snapshot.DescendantsOf(-1).Select(c => $"{c.Id} {c.Name} {snapshot.ById[c.Id].Path} {c.SortOrder} {c.UpdateDate:O}")];
    }
}
