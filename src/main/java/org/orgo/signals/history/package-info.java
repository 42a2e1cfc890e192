/**
 * Work of the past, opened from threads of mails that an archive brought: closed from the first, as
 * the tables would have it, and without an intake.
 */
@NamedInterface("history")
package org.orgo.signals.history;

import org.springframework.modulith.NamedInterface;
