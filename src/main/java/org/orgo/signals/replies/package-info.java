/** Replies to requesters by mail, from the task. */
@NamedInterface("replies")
package org.orgo.signals.replies;

import org.springframework.modulith.NamedInterface;
