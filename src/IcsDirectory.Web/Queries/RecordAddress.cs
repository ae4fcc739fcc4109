using IcsDirectory.Time;

namespace IcsDirectory.Web.Queries;

/// <summary>Where the record of a system is, today and as at a day. Root-relative.</summary>
public static class RecordAddress
{
    /// <summary>As at the day that the reader looks at.</summary>
    public static string Of(string slug, AsAtChoice asAt) =>
        asAt.IsNow ? PublicPath.OfSystem(slug) : OfDay(slug, asAt.At.Effective) + asAt.RecordedQuery;

    /// <summary>With what has been published here since.</summary>
    public static string OfDay(string slug, DateOnly day) => $"{PublicPath.OfSystem(slug)}/at/{day.Iso()}";

    /// <summary>Shows the same whenever it is opened, so that it can be cited.</summary>
    public static string Lasting(string slug, AsAt at) => $"{OfDay(slug, at.Effective)}?recorded={at.Recorded.Iso()}";
}
