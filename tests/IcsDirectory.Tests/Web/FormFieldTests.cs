using System.Net;
using AngleSharp.Dom;
using IcsDirectory.Accounts;

namespace IcsDirectory.Tests.Web;

public sealed class FormFieldTests(DirectorySite site) : IClassFixture<DirectorySite>
{
    [Theory]
    [InlineData("/editor/systems/humber-and-north-yorkshire/statements/new", 4)]
    [InlineData("/editor/events/new", 3)]
    [InlineData("/editor/sources/new", 3)]
    [InlineData("/editor/content/create", 1)]
    public async Task Each_field_that_is_wrong_says_so_and_names_its_error(string path, int atLeast)
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);

        using var answer = await editor.SubmitAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        AssertErrorsAreNamed(await DirectorySite.DocumentOfAsync(answer), atLeast);
    }

    [Fact]
    public async Task Choices_that_are_wrong_say_so_as_one_group()
    {
        using var staff = await site.SignInAsync(AccountRole.Staff, "humber-and-north-yorkshire");

        using var answer = await staff.SubmitAsync("/staff/systems/humber-and-north-yorkshire/propose?property=lead_status", ("act", "send"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await DirectorySite.DocumentOfAsync(answer);
        AssertErrorsAreNamed(page, 3);
        Assert.NotNull(page.QuerySelector("fieldset[role=radiogroup][aria-invalid=true] #Input_Changes_0__Statement_Code-error"));
    }

    private static void AssertErrorsAreNamed(IDocument page, int atLeast)
    {
        var errors = page.QuerySelectorAll(".govuk-error-message").Select(error => error.Id!).ToList();
        var named = page.QuerySelectorAll("[aria-invalid=true]").SelectMany(field => field.GetAttribute("aria-describedby")?.Split(' ') ?? []);
        Assert.True(errors.Count >= atLeast, $"Only {errors.Count} errors: {string.Join(", ", errors)}");
        Assert.Empty(errors.Except(named));
    }
}
