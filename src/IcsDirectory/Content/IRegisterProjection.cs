namespace IcsDirectory.Content;

/// <summary>Something that is worked out from the register and kept: a search index, cached pages.</summary>
public interface IRegisterProjection
{
    /// <summary>Called after the register was swapped, one call at a time.</summary>
    void Refresh(Register register);
}
