/** Broadcasts inform and create no work: delivered to their readers, who are counted. */
@NamedInterface("broadcasts")
package org.orgo.notifications.broadcasts;

import org.springframework.modulith.NamedInterface;
