/** What happened to a task, for those who listen. Ids only. */
@NamedInterface("events")
package org.orgo.tasks.events;

import org.springframework.modulith.NamedInterface;
