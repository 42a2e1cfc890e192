/**
 * Foretells what opening a task would make of it: its fields, its deadline, its escalation, and
 * what it would offer. Reads and computes, and changes nothing.
 */
@NamedInterface("forecast")
package org.orgo.tasks.forecast;

import org.springframework.modulith.NamedInterface;
