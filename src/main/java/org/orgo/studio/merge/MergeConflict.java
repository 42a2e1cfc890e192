package org.orgo.studio.merge;

import org.springframework.lang.Nullable;

/**
 * What both sides changed, each in its way.
 *
 * @param conflictId by which it is decided
 * @param what a word for it: {@code row}, {@code column}, an element's name, {@code field}
 * @param id of the row, element or field
 * @param place such as {@code row 4}, or the element's name
 * @param part the cell or property; null for the whole of it
 * @param base what it was; null when it was not there
 * @param own what the organization made of it; null when it removed it
 * @param shared what the shared version made of it; null when it is removed there
 */
public record MergeConflict(
    String conflictId,
    String what,
    String id,
    String place,
    @Nullable String part,
    @Nullable String base,
    @Nullable String own,
    @Nullable String shared) {}
