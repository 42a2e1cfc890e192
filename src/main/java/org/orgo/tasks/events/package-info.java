/** What happened to a task, for listeners. Events carry ids only. */
@NamedInterface("events")
package org.orgo.tasks.events;

import org.springframework.modulith.NamedInterface;
