using IcsDirectory.Search;
using static IcsDirectory.Tests.Search.SearchFixture;

namespace IcsDirectory.Tests.Search;

public sealed class ConcurrencyTests
{
    private const int Readers = 16;
    private const int Swaps = 30;

    [Fact]
    public async Task Readers_never_notice_that_the_index_is_replaced_and_the_old_one_disposed()
    {
        var documents = Documents();
        var current = SearchIndex.Build(documents);
        var done = false;
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Factory.StartNew(Read, TaskCreationOptions.LongRunning)).ToArray();
        for (var swap = 0; swap < Swaps; swap++)
        {
            Interlocked.Exchange(ref current, SearchIndex.Build(documents)).Dispose();
        }

        Volatile.Write(ref done, true);
        var searches = await Task.WhenAll(readers);
        current.Dispose();

        Assert.All(searches, s => Assert.True(s > 0));

        int Read()
        {
            var count = 0;
            for (; count == 0 || !Volatile.Read(ref done); count++)
            {
                var index = Volatile.Read(ref current);
                Assert.Equal("Humber and North Yorkshire", index.Find("Hull", null, 0, 5).Hits[0].Document.Title);
                Assert.Equal("Manchester", index.Suggest("manchestr", 5)[0].Text);
            }

            return count;
        }
    }

    [Fact]
    public void A_disposed_index_still_answers_whoever_holds_it()
    {
        var index = SearchIndex.Build(Documents());
        index.Dispose();

        Assert.Equal("Humber and North Yorkshire", index.Find("Hull", null, 0, 5).Hits[0].Document.Title);
    }

    [Fact]
    public void An_index_of_nothing_finds_nothing()
    {
        using var index = SearchIndex.Build([]);

        Assert.Equal((0, 0), (index.Find("Hull", null, 0, 5).Total, index.Suggest("Hull", 5).Count));
    }
}
