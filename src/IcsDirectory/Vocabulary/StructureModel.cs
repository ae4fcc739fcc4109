namespace IcsDirectory.Vocabulary;

/// <summary>How a system organises procurement.</summary>
public sealed record StructureModel : Term
{
    public static readonly StructureModel HubAndSpoke = new(
        "hub_and_spoke", "Hub and spoke", "One team, the hub, buys for several organisations, which keep smaller teams of their own.", "Hub and spoke");

    public static readonly StructureModel ProviderFederation = new(
        "provider_federation", "Provider federation",
        "Trusts keep their own teams, which work closely together, with a small central team in support.", "Federation");

    public static readonly StructureModel ProviderCollaborative = new(
        "provider_collaborative", "Provider collaborative",
        "Trusts pool procurement as part of a formal collaborative that runs several functions together.", "Federation");

    public static readonly StructureModel SharedService = new(
        "shared_service", "Shared service", "One service, hosted by one organisation, does procurement for several.", "Shared service");

    public static readonly StructureModel ProgrammeBoard = new(
        "programme_board", "Programme board",
        "A board of representatives of all organisations steers procurement that each goes on doing.", "Federation");

    public static readonly StructureModel Other = new(
        "other", "Other", "A structure that none of the other words describes.", "Other");

    public static readonly StructureModel WorkInProgress = new(
        "work_in_progress", "Work in progress", "The system says that its structure is still being decided.", "Not settled");

    public static readonly StructureModel NotKnown = new(
        "not_known", "Not known", "This directory holds no statement about the structure. That is not the same as “none”.", "Not settled");

    private StructureModel(string code, string label, string definition, string group)
        : base(code, label, definition) => Group = group;

    public static IReadOnlyList<StructureModel> All { get; } =
        [HubAndSpoke, ProviderFederation, ProviderCollaborative, SharedService, ProgrammeBoard, Other, WorkInProgress, NotKnown];

    /// <summary>The wider word that readers use: hub and spoke, federation or shared service.</summary>
    public string Group { get; }

    /// <summary>Whether the word names a structure; the others say that there is none to name.</summary>
    public bool NamesStructure => this != WorkInProgress && this != NotKnown;

    public static StructureModel? Find(string? code) => Find(All, code);
}
