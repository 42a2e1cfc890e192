/** Finds out which mail answers which of ours: signed tokens link, a subject only suggests. */
@NamedInterface("threads")
package org.orgo.mail.threads;

import org.springframework.modulith.NamedInterface;
