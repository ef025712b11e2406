export { PackagesError, type PackagesErrorDetails } from "./PackagesError";
