/** What requesters are told by mail without anybody writing to them, and where they may look. */
@NamedInterface("requesters")
package org.orgo.notifications.requesters;

import org.springframework.modulith.NamedInterface;
