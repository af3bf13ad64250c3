/** What stands in {@code deploy/k8s} is what Kubernetes takes, and keeps our own rules. */
@NullMarked
package com.example.parasol.umbrella.kubernetes;

import org.jspecify.annotations.NullMarked;
