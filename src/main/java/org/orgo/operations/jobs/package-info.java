/** One failed job, and what an operator does about it. */
package org.orgo.operations.jobs;
