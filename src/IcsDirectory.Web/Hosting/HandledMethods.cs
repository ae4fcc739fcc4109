using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Hosting;

/// <summary>Answers a method that a page has no handler for with 405 and those that it has. By itself a page takes every method,
/// and what it has no handler for fails the antiforgery check: 400.</summary>
/// <remarks>The error page has no handlers, for it answers whatever failed: it goes on taking every method. ASP.NET counts its
/// <c>OnPageHandlerExecuting</c> as a handler of a method "page".</remarks>
internal sealed class HandledMethods : IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before the antiforgery check, which is an authorization filter too.</summary>
    public int Order => int.MinValue;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var page = (CompiledPageActionDescriptor)context.ActionDescriptor;
        var methods = page.HandlerMethods.SelectMany(handler => MethodsOf(handler.HttpMethod)).Distinct().ToList();
        if (methods.Count > 0 && !methods.Contains(context.HttpContext.Request.Method))
        {
            context.HttpContext.Response.Headers.Allow = string.Join(", ", methods);
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
    }

    /// <summary>A page answers HEAD with its handler of GET. Forms know no method but these.</summary>
    private static string[] MethodsOf(string handled) =>
        HttpMethods.IsGet(handled) ? [HttpMethods.Get, HttpMethods.Head]
        : HttpMethods.IsPost(handled) ? [HttpMethods.Post]
        : [];
}
