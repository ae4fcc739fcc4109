using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace IcsDirectory.Web.Layout;

public static class PageViewData
{
    private const string Key = "PageInfo";

    public static void SetPage(this ViewDataDictionary viewData, PageInfo page) => viewData[Key] = page;

    /// <exception cref="InvalidOperationException">The page did not say what it is.</exception>
    public static PageInfo GetPage(this ViewDataDictionary viewData) => viewData[Key] as PageInfo
        ?? throw new InvalidOperationException("The page has not called ViewData.SetPage: its title is needed.");
}
