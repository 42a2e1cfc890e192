/** What happens to a delivery: let in, stored, and made a signal of. */
package org.orgo.hooks.intake;
