package org.orgo.studio.releases;

import org.orgo.studio.DefinitionOrigin;
import org.springframework.lang.Nullable;

/**
 * A file of a release.
 *
 * @param origin SHARED where it follows the shared version from then on
 * @param version of the organization that it became; null where there is none of its own any more
 * @param beforeOrigin of what was live before; null when there was nothing
 * @param beforeVersion as versions are named; null when there was nothing
 */
public record ReleaseFile(
    String file,
    DefinitionOrigin origin,
    @Nullable String version,
    String sha256,
    @Nullable DefinitionOrigin beforeOrigin,
    @Nullable String beforeVersion) {}
