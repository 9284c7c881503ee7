class Service
