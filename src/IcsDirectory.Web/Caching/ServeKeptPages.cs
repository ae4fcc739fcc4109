namespace IcsDirectory.Web.Caching;

/// <summary>Answers with a kept page, before anything else is done for the request.</summary>
internal sealed class ServeKeptPages(RequestDelegate next, PageStore store, PageKeys keys, TimeProvider clock)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!KeepPages.IsReading(context.Request) || !store.TryFind(keys.Of(context), out var page))
        {
            return next(context);
        }

        page.Answer(context, clock.GetElapsedTime(page.KeptAt));
        return Task.CompletedTask;
    }
}
