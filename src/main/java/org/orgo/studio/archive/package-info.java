/** Definitions as files: a folder packed as a zip, and what an organization has for its own. */
@NamedInterface("archive")
package org.orgo.studio.archive;

import org.springframework.modulith.NamedInterface;
