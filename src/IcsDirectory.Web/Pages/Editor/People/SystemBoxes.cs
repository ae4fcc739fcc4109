using IcsDirectory.Systems;

namespace IcsDirectory.Web.Pages.Editor.People;

/// <summary>What the partial <c>_SystemBoxes</c> shows: a box for each system, bound as <c>Systems</c>.</summary>
public sealed record SystemBoxes(IReadOnlyList<IntegratedCareSystem> All, IReadOnlyList<string> Chosen, string Hint);
