/** Broadcasts inform without creating work: each is delivered to its readers, who are counted. */
@NamedInterface("broadcasts")
package org.orgo.notifications.broadcasts;

import org.springframework.modulith.NamedInterface;
