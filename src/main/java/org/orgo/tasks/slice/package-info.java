/**
 * What somebody takes along who will be without a connection: open tasks with their comments, and
 * the table of what may happen to them. Reads only.
 */
@NamedInterface("slice")
package org.orgo.tasks.slice;

import org.springframework.modulith.NamedInterface;
