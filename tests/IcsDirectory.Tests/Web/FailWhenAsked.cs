using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Web;

/// <summary>Makes any page fail: <c>?fail=410</c> with a status, <c>?fail=throw</c> with an exception, <c>?fail=always</c> with
/// an exception that the error page meets too.</summary>
internal sealed class FailWhenAsked : IResourceFilter
{
    public static void AddTo(IServiceCollection services) =>
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new FailWhenAsked()));

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        switch (request.Query["fail"].ToString())
        {
            case "":
                break;
            case "throw":
                if (!request.Path.StartsWithSegments("/errors"))
                {
                    throw new InvalidOperationException("Asked to fail");
                }

                break;
            case "always":
                throw new InvalidOperationException("Asked to fail always");
            case var status:
                context.Result = new StatusCodeResult(int.Parse(status, CultureInfo.InvariantCulture));
                break;
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
