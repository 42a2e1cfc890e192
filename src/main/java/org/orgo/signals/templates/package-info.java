/** Answers that people give again and again, written once for the organization. */
@NamedInterface("templates")
package org.orgo.signals.templates;

import org.springframework.modulith.NamedInterface;
