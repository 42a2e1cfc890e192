/**
 * The record of what was done, for who may read it: search, verification, and a copy of the chain.
 */
package org.orgo.compliance.audit;
