using System.Globalization;
using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Tests.Web;
using IcsDirectory.Time;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Content.Editing;

/// <summary>A draft that is published by itself, and taken down by itself, at a UK day and time.</summary>
public sealed class ScheduleTests : IAsyncLifetime
{
    private readonly ShiftedClock _clock = new();
    private DirectorySite _site = null!;
    private HttpClient _editor = null!;

    private IContentService Contents => _site.Services.GetRequiredService<IContentService>();

    public async Task InitializeAsync()
    {
        _site = DirectorySite.With([], services => services.AddSingleton<TimeProvider>(_clock));
        _editor = await _site.SignInAsync(AccountRole.Editor);
    }

    public Task DisposeAsync()
    {
        _editor.Dispose();
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_draft_is_published_and_taken_down_at_its_times()
    {
        var about = Page("about");
        using var saved = await (await HtmlForm.OpenAsync(_editor, Desk.Address(about))).Set("Fields.body", "Under embargo.").SendAsync("save");
        using var scheduled = await (await FormAsync(about, 10, 20)).Set("Note", "Embargo of the press release.").SendAsync();
        await Desk.RedirectedAsync(scheduled);
        Assert.Contains("To be published", (await HtmlForm.OpenAsync(_editor, Desk.Address(about))).Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        Pass(minutes: 5);
        Assert.DoesNotContain("Under embargo.", (await _site.GetPageAsync("/about")).Body!.TextContent, StringComparison.Ordinal);
        Pass(minutes: 6);
        Assert.Contains("Under embargo.", (await _site.GetPageAsync("/about")).Body!.TextContent, StringComparison.Ordinal);
        var change = (await _site.GetPageAsync("/changes")).QuerySelector(".app-timeline > li")!.TextContent;
        Assert.Contains("By role: editor.", change, StringComparison.Ordinal);
        Assert.Contains("Embargo of the press release.", change, StringComparison.Ordinal);
        Pass(minutes: 10);
        Assert.Equal(HttpStatusCode.Gone, (await _site.GetAsync("/about")).StatusCode);
    }

    [Fact]
    public async Task Empty_fields_clear_the_schedule()
    {
        var cookies = Page("cookies");
        using var scheduled = await (await FormAsync(cookies, 10, null)).SendAsync();
        Assert.NotEmpty(Contents.GetContentScheduleByContentId(cookies.Id).FullSchedule);
        var form = await HtmlForm.OpenAsync(_editor, $"{Desk.Address(cookies)}/schedule");
        Assert.NotEmpty(form["PublishTime"]!);
        using var cleared = await form.Set("PublishDay", "").Set("PublishTime", "").SendAsync();
        await Desk.RedirectedAsync(cleared);
        Assert.Empty(Contents.GetContentScheduleByContentId(cookies.Id).FullSchedule);
    }

    [Theory]
    [InlineData("tomorrow", "09:30", "write a day")]
    [InlineData("2030-01-01", "", "write a day")]
    [InlineData("2020-01-01", "09:30", "still to come")]
    [InlineData("2030-03-31", "01:30", "clocks go forward")]
    public async Task A_time_that_cannot_be_is_refused_and_kept(string day, string time, string message)
    {
        var address = $"{Desk.Address(Page("privacy"))}/schedule";
        using var answer = await (await HtmlForm.OpenAsync(_editor, address)).Set("PublishDay", day).Set("PublishTime", time).SendAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var again = await HtmlForm.InAsync(_editor, address, answer);
        Assert.Contains(message, again.Page.QuerySelector("#PublishDay-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((day, time), (again["PublishDay"], again["PublishTime"]));
    }

    [Fact]
    public async Task A_draft_that_could_not_be_published_is_not_scheduled()
    {
        var about = Page("methodology");
        using var saved = await (await HtmlForm.OpenAsync(_editor, Desk.Address(about))).Set("Fields.slug", "").SendAsync("save");
        using var answer = await (await FormAsync(about, 10, null)).SendAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(Contents.GetContentScheduleByContentId(about.Id).FullSchedule);
    }

    [Theory]
    [InlineData("2027-07-01", "09:30", "2027-07-01T08:30:00Z")]
    [InlineData("2027-01-01", "09:30", "2027-01-01T09:30:00Z")]
    [InlineData("2027-10-31", "01:30", "2027-10-31T00:30:00Z")]
    [InlineData("2027-03-28", "01:30", null)]
    public void A_UK_time_is_one_instant_or_none(string day, string time, string? utc) => Assert.Equal(
        utc, UkTime.ToUtc(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture))?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));

    private async Task<HtmlForm> FormAsync(IContent document, int publishIn, int? unpublishIn)
    {
        var form = await HtmlForm.OpenAsync(_editor, $"{Desk.Address(document)}/schedule");
        Put("Publish", publishIn);
        if (unpublishIn is { } minutes)
        {
            Put("Unpublish", minutes);
        }

        return form;

        void Put(string name, int minutesFromNow)
        {
            var local = UkTime.Of(_clock.GetUtcNow().UtcDateTime.AddMinutes(minutesFromNow));
            form.Set($"{name}Day", local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Set($"{name}Time", local.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        }
    }

    private void Pass(int minutes)
    {
        _clock.Shift += TimeSpan.FromMinutes(minutes);
        Contents.PerformScheduledPublish(_clock.GetUtcNow().UtcDateTime);
    }

    private IContent Page(string slug) =>
        Contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _).Single(d => d.ContentType.Alias == "page" && d.GetValue<string>("slug") == slug);

    private sealed class ShiftedClock : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
    }
}
