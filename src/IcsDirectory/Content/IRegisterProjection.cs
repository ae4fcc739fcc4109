namespace IcsDirectory.Content;

/// <summary>Something that is worked out from the register and kept, such as a search index.</summary>
public interface IRegisterProjection
{
    /// <summary>Called after the register took its place and before its version rises, one call at a time. When it returns, readers
    /// get what belongs to this register, if need be after a wait.</summary>
    void Refresh(Register register);
}
