/** People who are not in charge ask to take a task over; those who are grant it. */
@NamedInterface("takeover")
package org.orgo.tasks.takeover;

import org.springframework.modulith.NamedInterface;
