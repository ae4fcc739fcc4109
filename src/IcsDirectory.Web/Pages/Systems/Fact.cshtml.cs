using System.Diagnostics;
using IcsDirectory.Statements;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Systems;

/// <summary>One statement, to be cited.</summary>
[PublicPage]
public sealed class FactModel(ReadStatement read) : PageModel
{
    public ReadStatement.Outcome.Found Shown { get; private set; } = null!;

    public IActionResult OnGet(string slug, string id) => read.Run(slug, id) switch
    {
        ReadStatement.Outcome.Found found => Show(found),
        ReadStatement.Outcome.Elsewhere elsewhere => RedirectPermanent(elsewhere.Path),
        ReadStatement.Outcome.Unknown => NotFound(),
        var other => throw new UnreachableException(other.ToString()),
    };

    private PageResult Show(ReadStatement.Outcome.Found found)
    {
        Shown = found;
        var (system, said) = (found.Subject, found.Statement);
        ViewData.SetPage(new PageInfo($"{said.Property.Label}, {system.Name}")
        {
            Description = $"{said.EffectiveInWords()} by {said.Source.Publisher}. One statement about procurement in {system.NameInSentence}, with its source and how to cite it.",
            Breadcrumbs = [new("Systems", "/systems"), new(system.Name, PublicPath.Of(system))],
        });
        return Page();
    }
}
