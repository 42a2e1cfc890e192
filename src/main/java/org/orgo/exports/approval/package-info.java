/**
 * The approval of exports by somebody else than who ordered them: when it is asked for, and the
 * decision.
 */
@NamedInterface("approval")
package org.orgo.exports.approval;

import org.springframework.modulith.NamedInterface;
