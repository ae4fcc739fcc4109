using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Template;

namespace IcsDirectory.Web.Hosting;

/// <summary>Takes what an address names from the address alone. By itself a page takes a posted field of the same name first: a form
/// could then be about another system than the one whose address was checked.</summary>
internal sealed class RouteValues : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        var named = TemplateParser.Parse(model.RouteTemplate ?? "").Parameters.Select(parameter => parameter.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        IEnumerable<ParameterModelBase> bound = [.. model.HandlerMethods.SelectMany(handler => handler.Parameters), .. model.HandlerProperties];
        foreach (var parameter in bound.Where(parameter => named.Contains(parameter.BindingInfo?.BinderModelName ?? parameter.Name)))
        {
            if (parameter.BindingInfo is not null || parameter is PageParameterModel)
            {
                (parameter.BindingInfo ??= new()).BindingSource = BindingSource.Path;
            }
        }
    }
}
