using System.Data.Common;

namespace IcsDirectory.Cms.Publications;

/// <summary>Is told of each change of what readers see, inside the transaction that makes it, whichever way it came: what it
/// writes with that transaction is committed with the change, or not at all.</summary>
/// <remarks>Umbraco's notifications cannot do this: the one before publishing may be followed by a refusal, and the one after it
/// comes after the commit.</remarks>
public interface IPublicationWitness
{
    /// <summary>Called at each change, on behalf of whoever makes it.</summary>
    void Witness(Publication publication);

    /// <summary>Called once before the transaction of what was witnessed is committed, when all of its changes are made. What it
    /// throws undoes the transaction.</summary>
    void Committing(DbTransaction transaction);

    /// <summary>Begins an import of content files. What is published until it is disposed comes from them.</summary>
    IDisposable BeginImport();
}
