/** What failed and waits for an operator, in one list. */
package org.orgo.operations.incidents;
