/**
 * Everything that is stored of tasks, for those who audit them: also of tasks they may not see.
 * What of it is shown is decided by whoever asks.
 */
@NamedInterface("record")
package org.orgo.tasks.record;

import org.springframework.modulith.NamedInterface;
