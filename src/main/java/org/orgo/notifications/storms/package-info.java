/** Many escalations to one person at once: one notice, and a list of what is held. */
@NamedInterface("storms")
package org.orgo.notifications.storms;

import org.springframework.modulith.NamedInterface;
