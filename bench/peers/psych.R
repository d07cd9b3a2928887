# Alpha and ICC(2,1) by psych, omega by one factor of maximum likelihood (factanal). Prints each with its seconds of CPU.
suppressMessages(library(psych))
answers <- read.csv(commandArgs(TRUE)[1], header = FALSE)
timed <- function(name, work) {
  began <- proc.time()
  value <- work()
  took <- proc.time() - began
  cat(name, format(value, digits = 15), "\n")
  cat(paste0(name, "Seconds"), took[["user.self"]] + took[["sys.self"]], "\n")
}
timed("alpha", function() suppressWarnings(alpha(answers)$total$raw_alpha))
timed("omega", function() {
  fit <- factanal(answers, 1)
  spread <- sapply(answers, sd)
  common <- sum(fit$loadings[, 1] * spread)^2
  common / (common + sum(fit$uniquenesses * spread^2))
})
timed("icc", function() suppressWarnings(ICC(answers)$results["Single_random_raters", "ICC"]))
cat("seconds", proc.time()[["user.self"]], "\n")
