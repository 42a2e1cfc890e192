/** The questions that are asked about each mail, one after the other, and their answers. */
@NamedInterface("steps")
package org.orgo.mail.inbound.steps;

import org.springframework.modulith.NamedInterface;
