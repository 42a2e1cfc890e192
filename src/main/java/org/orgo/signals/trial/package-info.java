/**
 * Tries a signal: what the intake would do with it, by what is live or by a draft. Writes nothing.
 */
@NamedInterface("trial")
package org.orgo.signals.trial;

import org.springframework.modulith.NamedInterface;
