/**
 * Mails that became no work: what was filed as a machine's, and what was put aside. Shows them to
 * operators, who make them a task or drop them.
 */
@NamedInterface("filed")
package org.orgo.signals.filed;

import org.springframework.modulith.NamedInterface;
