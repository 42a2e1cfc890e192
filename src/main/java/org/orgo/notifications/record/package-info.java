/** Who was told of tasks, and which mails left about them, for those who audit them. */
@NamedInterface("record")
package org.orgo.notifications.record;

import org.springframework.modulith.NamedInterface;
