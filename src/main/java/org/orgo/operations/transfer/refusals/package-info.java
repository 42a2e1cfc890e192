/** Why an organization is not exported or not imported. */
package org.orgo.operations.transfer.refusals;
