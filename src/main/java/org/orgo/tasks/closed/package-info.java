/**
 * Tasks that were over before they came here: written as rows, with their own dates. No diagram
 * runs for them, nobody is told, and nothing is due.
 */
@NamedInterface("closed")
package org.orgo.tasks.closed;

import org.springframework.modulith.NamedInterface;
