/** The commands {@code organization export} and {@code organization import}. */
package org.orgo.operations.transfer.command;
