using IcsDirectory.Time;

namespace IcsDirectory.Web.Queries;

/// <summary>Where the record of a system is, as at the day that the reader looks at.</summary>
public static class RecordAddress
{
    public static string Of(string slug, AsAtChoice asAt) =>
        asAt.IsNow ? $"/systems/{slug}" : $"/systems/{slug}/at/{asAt.At.Effective.Iso()}{asAt.RecordedQuery}";
}
