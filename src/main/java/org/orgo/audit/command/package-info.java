/** The command {@code audit verify}. */
package org.orgo.audit.command;
